/** The column that holds a field. */
export const spaltenname = (feld: string): string => feld.replace(/[A-Z]/g, (gross) => `_${gross.toLowerCase()}`);
