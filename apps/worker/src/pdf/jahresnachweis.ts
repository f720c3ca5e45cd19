import type { PlainDate } from "@kim/domain/grundlagen";
import { foerderkonditionen, type Foerderkonditionen } from "@kim/domain/kondition";
import type { Jahresergebnis } from "@kim/domain/jahr";
import { jahresnachweisInhalt } from "./jahresnachweis-inhalt.ts";
import { renderer } from "./renderer.ts";

/** `konditionen` are those the figures were computed with; left out, the seeded ones of the year. */
export type JahresnachweisOptionen = { demodaten: boolean; konditionen?: Foerderkonditionen | null };

/**
 * The yearly proof of one recipient as tagged PDF/UA-1. Same arguments, same bytes.
 * Rejects when Typst finds anything to complain about; a character no font of ours has prints as its code.
 */
export const renderJahresnachweis = (
  ergebnis: Jahresergebnis,
  erstelltAm: PlainDate,
  { demodaten, konditionen = foerderkonditionen(ergebnis.jahr) ?? null }: JahresnachweisOptionen = { demodaten: false },
): Promise<Uint8Array> =>
  renderer.render({
    template: "jahresnachweis.typ",
    inhalt: JSON.stringify(jahresnachweisInhalt(ergebnis, erstelltAm, { demodaten, konditionen })),
  });

/** Ends the PDF thread after the documents under way; without it the process stays alive. */
export const closePdf = (): Promise<void> => renderer.close();
