import { alsDatum } from "../../grundlagen/darstellung.ts";
import type { Brief } from "../../organisation/einladung-brief.ts";
import { bausteinNamen, type Baustein } from "../../stelle/stelle.ts";
import { nachweisartNamen, type Nachweisart } from "../papier/nachweisart.ts";
import type { Frist } from "../papier/nachweisfrist.ts";
import { rollenMit } from "../papier/nachweisrollen.ts";

export type AngelegterNachweis = {
  art: Nachweisart;
  jahr: number;
  baustein: Baustein;
  /** To whom it is submitted. */
  an: string;
  frist: Frist;
  link: string;
};

/** What a run opened for one body, in one letter: which papers, who does what, and by when; the earliest day first. */
export function nachweiseBrief(organisation: string, jahr: number, angelegt: readonly AngelegterNachweis[]): Brief {
  const einer = angelegt.length === 1;
  const entwuerfe = einer ? "ein Entwurf" : `${angelegt.length} Entwürfe`;
  const nachFrist = angelegt.toSorted((a, b) => (a.frist.am < b.frist.am ? -1 : Number(a.frist.am > b.frist.am)));
  return {
    betreff: `Nachweise ${jahr}: ${entwuerfe} für ${organisation}`,
    text: `Guten Tag,

der Jahreslauf ${jahr} hat für ${organisation} ${entwuerfe} angelegt, mit den Zahlen der KIM-Plattform.
Der Entwurf liegt bei jedem Nachweis auch als PDF.

${nachFrist.map(zeileDes).join("\n\n")}

Was zu tun ist:
1. Ergänzen und vorbereiten: ${oder(rollenMit(["nachweis:vorbereiten"]))}.
2. Zeichnen: ${oder(rollenMit(["nachweis:zeichnen"]))}, nicht dieselbe Person.
3. Einreichen, spätestens an dem Tag, der oben steht.

Wer Mittel weitergegeben hat, kann erst vorbereiten, wenn die Teilnachweise darunter bescheinigt sind.

Ihre KIM-Plattform
`,
  };
}

const zeileDes = ({ art, jahr, baustein, an, frist, link }: AngelegterNachweis): string =>
  `${nachweisartNamen[art]} ${jahr}, ${bausteinNamen[baustein]}
bis ${alsDatum(frist.am)} an ${an} (${frist.quelle}${frist.annahme ? ", Annahme" : ""})
${link}`;

const oder = (namen: readonly string[]): string =>
  [namen.slice(0, -1).join(", "), namen.at(-1)].filter(Boolean).join(" oder ");
