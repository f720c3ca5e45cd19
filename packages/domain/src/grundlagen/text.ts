import { z } from "./zod.ts";

export type Textmass = {
  /** As many signs as are seen; see `zeichenzahl`. */
  hoechstens: number;
  /** One line: every kind of blank, and every run of them, is one blank. */
  einzeilig?: boolean;
  /** What is said of an empty field; without it the field may be empty. */
  fehlt?: string;
  /** Least signs of a text that has to say something, and what is said when there are fewer. */
  mindestens?: { zeichen: number; sonst: string };
};

/** The one schema of everything people type: cleaned first, then measured by what is seen. */
export const saubererText = ({
  hoechstens,
  einzeilig = false,
  fehlt,
  mindestens,
}: Textmass): z.ZodType<string, string> =>
  z
    .string(fehlt ?? "Bitte Text angeben.")
    .regex(ohneSteuerzeichen, { error: "Bitte unsichtbare Steuerzeichen entfernen.", abort: true })
    .overwrite(einzeilig ? alsZeile : alsText)
    .superRefine((text, { addIssue }) => {
      const mangel =
        (fehlt === undefined ? undefined : leere(text, fehlt)) ??
        (mindestens && zeichenzahl(text) < mindestens.zeichen ? mindestens.sonst : undefined) ??
        ueberlaenge(text, hoechstens);
      if (mangel !== undefined) addIssue({ code: "custom", message: mangel });
    });

/** A mandatory text says something: signs and pictures alone don't. */
export const istLesbar = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Signs as people count them: "ü" is one however it is written, a run of blanks counts as one. */
export const zeichenzahl = (text: string): number => [...zeichen.segment(text.trim().replace(/\s+/gu, " "))].length;

/** Whether a text that was asked for in so many signs says that much. */
export const istAusfuehrlich = (text: string, mindestens: number): boolean =>
  istLesbar(text) && zeichenzahl(text) >= mindestens;

/** One line in the form it is kept in. */
export const alsZeile = (text: string): string => alsText(text.replace(/\s/gu, " ")).replace(/ +/g, " ");

const zeichen = new Intl.Segmenter("de", { granularity: "grapheme" });

// Line breaks and tabs may be typed; other control characters come from broken copies, and the database refuses a zero
// byte and half a character.
const ohneSteuerzeichen =
  // oxlint-disable-next-line no-control-regex -- finding them is the purpose
  /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Surrogate}\p{Noncharacter_Code_Point}]*$/u;

function alsText(text: string): string {
  return text
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, "\n")
    .replace(unsichtbares, (_, bild?: string) => bild ?? "")
    .replace(/[\p{Space_Separator}\u2800]/gu, " ")
    .trim()
    .replace(/^\p{Mark}+/u, "") // with nothing before it, it would sit on what stands before the text
    .normalize("NFC");
}

// Signs that nobody sees, or that turn the text round. One that chooses the look of the Han letter or picture before it
// stays.
const unsichtbares =
  /([\p{Script=Han}\p{Extended_Pictographic}]\p{Variation_Selector})|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

function leere(text: string, fehlt: string): string | undefined {
  if (text === "") return fehlt;
  return istLesbar(text) ? undefined : "Bitte mit mindestens einem Buchstaben oder einer Ziffer ausfüllen.";
}

// Without the second bound one sign could carry a megabyte of accents into the archive.
function ueberlaenge(text: string, hoechstens: number): string | undefined {
  if (text.length <= hoechstens) return undefined;
  return text.length > 4 * hoechstens || zeichenzahl(text) > hoechstens
    ? `Bitte auf höchstens ${hoechstens} Zeichen kürzen.`
    : undefined;
}
