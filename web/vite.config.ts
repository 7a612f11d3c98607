/** How the page is built: into `dist-web/`, which `serve` hands out as it lies. `npm run page` serves it while it is being worked on. */
import { defineConfig, type Plugin } from 'vite';
import { packedFiles } from './packed-files.ts';

/** Tells the page where the drawing is, which `early.js` fetches while the rest is on its way. */
const namesDrawing: Plugin = {
  name: 'names-drawing',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const file = Object.keys(bundle ?? {}).find((name) => /^assets\/draw-.*\.js$/.test(name));
      if (file === undefined) return html;
      return [{ tag: 'meta', attrs: { name: 'drawing', content: `/${file}` }, injectTo: 'head-prepend' }];
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [namesDrawing, packedFiles],
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
