const zahlFormat = new Intl.NumberFormat("de-DE");
const euroFormat = new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" });
const zweiStellen = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const eineStelle = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const prozentFormat = new Intl.NumberFormat("de-DE", { style: "percent", maximumFractionDigits: 1 });
const zeitpunktFormat = new Intl.DateTimeFormat("de-DE", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/Berlin",
});

/** 16000000 → "160.000,00 €" (with a no-break space) */
export const euro = (cent: number): string => euroFormat.format(cent / 100);

/** 250 → "2,50" */
export const vzae = (hundertstel: number): string => zweiStellen.format(hundertstel / 100);

/** 12345 → "12.345" */
export const zahl = (wert: number): string => zahlFormat.format(wert);

/** 0.625 → "62,5 %" */
export const prozent = (anteil: number): string => prozentFormat.format(anteil);

/** 1234567 bytes → "1,2 MB"; never "0 KB" for something that is there. */
export function dateigroesse(bytes: number): string {
  const kilobyte = bytes / 1024;
  return kilobyte < 1000 ? `${zahl(Math.ceil(kilobyte))} KB` : `${eineStelle.format(kilobyte / 1024)} MB`;
}

/** "2022-03-01" → "01.03.2022". Works on the text: a detour over Date would shift the day with the time zone. */
export function datum(plainDate: string): string {
  const [jahr, monat, tag, ...rest] = plainDate.split("-");
  if (!jahr || !monat || !tag || rest.length > 0) throw new RangeError(`Kein Datum: ${plainDate}`);
  return `${tag}.${monat}.${jahr}`;
}

/** An instant as ISO text → "01.03.2022, 14:05" in Berlin */
export const zeitpunkt = (iso: string): string => zeitpunktFormat.format(new Date(iso));
