/** How the page is built: into `dist-web/`, which `serve` hands out as it lies. `npm run page` serves it while it is being worked on. */
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist-web',
    emptyOutDir: true,
    target: 'es2024',
    // Neither inline scripts nor data: URLs, which a strict content-security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Vega is large, and comes only when there is a chart to draw.
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': process.env['STAFFCURVE_SERVER'] ?? 'http://127.0.0.1:7887' } },
});
