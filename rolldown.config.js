// Builds what an installed package runs: JavaScript, since Node strips no types under node_modules. One file for the
// command and one for each sort of thread, with the libraries inside, so that a command starts at once.
import { defineConfig } from 'rolldown';

export default defineConfig({
  input: {
    main: 'src/cli/main.ts',
    'replication-worker': 'src/node/replication-worker.ts',
    'question-thread': 'src/server/runs/question-thread.ts',
    'picture-thread': 'src/server/pictures/picture-thread.ts',
  },
  platform: 'node',
  // These find files of their own beside themselves.
  external: ['piscina', 'yargs', 'yargs/helpers', '@resvg/resvg-js', 'highs', 'open', /^@?fastify/],
  output: { dir: 'dist', cleanDir: true, sourcemap: true, chunkFileNames: '[name].js' },
});
