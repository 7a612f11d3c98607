/** What stands for bytes that are no UTF-8, and the noughts of UTF-16 or of no text at all. */
export const NO_TEXT = /[\0\uFFFD]/;
