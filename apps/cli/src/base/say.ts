/** A notice beside the command's own output. */
export const say = (sentence: string): void => console.error(sentence);
