/** How many days an answer may take where nobody set a day: the platform's own. Annahme. */
export const antwortTage = 14;
export const antwortQuelle = `Vorgabe der Plattform: ${antwortTage} Tage nach der Frage`;
