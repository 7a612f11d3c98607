/** Most characters of a name in a table; what is longer loses its middle. */
export const longestName = 22;
