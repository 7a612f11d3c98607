/** Version of the engine, as in package.json: the same scenario, seed and version give the same results. */
export const ENGINE_VERSION = '0.1.0';
