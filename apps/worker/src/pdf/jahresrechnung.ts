import type { PlainDate } from "@kim/domain/grundlagen";
import { foerderkonditionen, type Foerderkonditionen } from "@kim/domain/kondition";
import type { Jahresergebnis } from "@kim/domain/jahr";
import type { Zeilenrechenweg } from "@kim/domain/jahresrechnung";
import { jahresrechnungInhalt } from "./jahresrechnung-inhalt.ts";
import { renderer } from "./renderer.ts";

/** `konditionen` are those the figures were computed with; left out, the seeded ones of the year. */
export type JahresrechnungOptionen = {
  demodaten: boolean;
  konditionen?: Foerderkonditionen | null;
  /** The annex: how each line came about. */
  rechenwege?: readonly Zeilenrechenweg[];
};

/**
 * The yearly document of one recipient as tagged PDF/UA-1. Same arguments, same bytes.
 * Rejects when Typst finds anything to complain about; a character no font of ours has prints as its code.
 */
export const renderJahresrechnung = (
  ergebnis: Jahresergebnis,
  erstelltAm: PlainDate,
  { demodaten, konditionen = foerderkonditionen(ergebnis.jahr) ?? null, rechenwege = [] }: JahresrechnungOptionen = {
    demodaten: false,
  },
): Promise<Uint8Array> =>
  renderer.render({
    template: "jahresrechnung.typ",
    inhalt: JSON.stringify(jahresrechnungInhalt(ergebnis, erstelltAm, { demodaten, konditionen, rechenwege })),
  });

/** Ends the PDF thread after the documents under way; without it the process stays alive. */
export const closePdf = (): Promise<void> => renderer.close();
