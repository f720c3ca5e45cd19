import { z } from "../grundlagen/zod.ts";
import type { Recht } from "../organisation/rollen.ts";
import type { Forderungsrecht } from "./rechtsgrundlage.ts";

export const Rueckforderungsschritt = z.enum([
  "anhoerung_versandt",
  "anhoerung_entfaellt",
  "anhoerung_verlaengert",
  "stellungnahme",
  "einstellung_entworfen",
  "eingestellt",
  "bescheid_entworfen",
  "entwurf_verworfen",
  "bescheid_erlassen",
  "rechtsbehelfsverzicht",
  "klage",
  "urteil_bestaetigt",
  "urteil_aufgehoben",
  "gestundet",
  "stundung_beendet",
  "niederschlagung_vorgeschlagen",
  "niedergeschlagen",
  "wieder_aufgenommen",
  "erlass_vorgeschlagen",
  "forderung_erlassen",
  "zinsen_festgesetzt",
  "zinsen_abgesehen",
]);
export type Rueckforderungsschritt = z.infer<typeof Rueckforderungsschritt>;

export const Verfahrensstand = z.enum([
  "angekuendigt",
  "festgestellt",
  "anhoerung",
  "angehoert",
  "eingestellt",
  "beschieden",
  "beklagt",
  "vollstreckbar",
  "gestundet",
  "niedergeschlagen",
  "forderung_erlassen",
  "aufgehoben",
]);
export type Verfahrensstand = z.infer<typeof Verfahrensstand>;

export const verfahrensstandNamen = {
  verwaltungsakt: {
    angekuendigt: "Rückzahlung angekündigt",
    festgestellt: "Grund festgestellt",
    anhoerung: "Anhörung läuft",
    angehoert: "Angehört",
    eingestellt: "Eingestellt",
    beschieden: "Bescheid erlassen",
    beklagt: "Klage erhoben",
    vollstreckbar: "Bestandskräftig",
    gestundet: "Gestundet",
    niedergeschlagen: "Niedergeschlagen",
    forderung_erlassen: "Forderung erlassen",
    aufgehoben: "Vom Gericht aufgehoben",
  },
  vertrag: {
    angekuendigt: "Rückgabe angekündigt",
    festgestellt: "Grund festgestellt",
    anhoerung: "Gelegenheit zur Äußerung",
    angehoert: "Geäußert",
    eingestellt: "Eingestellt",
    beschieden: "In Rechnung gestellt",
    beklagt: "Vor Gericht",
    vollstreckbar: "In Rechnung gestellt",
    gestundet: "Gestundet",
    niedergeschlagen: "Niedergeschlagen",
    forderung_erlassen: "Forderung erlassen",
    aufgehoben: "Vom Gericht aufgehoben",
  },
} as const satisfies Record<Forderungsrecht, Record<Verfahrensstand, string>>;

type Uebergaenge = Record<Verfahrensstand, Partial<Record<Rueckforderungsschritt, Verfahrensstand>>>;

// Three things happen without an act: Anhörung and Stundung end with their day, and a Bescheid becomes final.
const gemeinsam = {
  anhoerung: { stellungnahme: "angehoert", anhoerung_verlaengert: "anhoerung" },
  angehoert: {
    stellungnahme: "angehoert",
    einstellung_entworfen: "angehoert",
    eingestellt: "eingestellt",
    bescheid_entworfen: "angehoert",
    entwurf_verworfen: "angehoert",
  },
  vollstreckbar: {
    gestundet: "gestundet",
    niederschlagung_vorgeschlagen: "vollstreckbar",
    niedergeschlagen: "niedergeschlagen",
    erlass_vorgeschlagen: "vollstreckbar",
    forderung_erlassen: "forderung_erlassen",
    entwurf_verworfen: "vollstreckbar",
    zinsen_festgesetzt: "vollstreckbar",
    zinsen_abgesehen: "vollstreckbar",
  },
  gestundet: {
    stundung_beendet: "vollstreckbar",
    erlass_vorgeschlagen: "gestundet",
    forderung_erlassen: "forderung_erlassen",
    entwurf_verworfen: "gestundet",
    zinsen_festgesetzt: "vollstreckbar",
    zinsen_abgesehen: "vollstreckbar",
  },
  niedergeschlagen: {
    wieder_aufgenommen: "vollstreckbar",
    erlass_vorgeschlagen: "niedergeschlagen",
    forderung_erlassen: "forderung_erlassen",
    entwurf_verworfen: "niedergeschlagen",
  },
  eingestellt: {},
  forderung_erlassen: {},
  aufgehoben: {},
} as const satisfies Partial<Uebergaenge>;

const aufGrund = {
  anhoerung_versandt: "anhoerung",
  einstellung_entworfen: "festgestellt",
  entwurf_verworfen: "festgestellt",
  eingestellt: "eingestellt",
} as const;

/** The one table of what may follow what (nachweis.md 4.3); the contract's has no Klagefrist and asks nobody first. */
export const rueckforderungsuebergaenge = {
  verwaltungsakt: {
    ...gemeinsam,
    angekuendigt: {
      anhoerung_versandt: "anhoerung",
      zinsen_festgesetzt: "vollstreckbar",
      zinsen_abgesehen: "vollstreckbar",
    },
    festgestellt: { ...aufGrund, anhoerung_entfaellt: "angehoert" },
    angehoert: { ...gemeinsam.angehoert, bescheid_erlassen: "beschieden" },
    beschieden: { rechtsbehelfsverzicht: "vollstreckbar", klage: "beklagt" },
    beklagt: { urteil_bestaetigt: "vollstreckbar", urteil_aufgehoben: "aufgehoben" },
  },
  vertrag: {
    ...gemeinsam,
    angekuendigt: {
      bescheid_entworfen: "festgestellt",
      zinsen_festgesetzt: "vollstreckbar",
      zinsen_abgesehen: "vollstreckbar",
    },
    festgestellt: { ...aufGrund, bescheid_entworfen: "festgestellt", bescheid_erlassen: "vollstreckbar" },
    angehoert: { ...gemeinsam.angehoert, bescheid_erlassen: "vollstreckbar" },
    beschieden: {},
    beklagt: {},
  },
} as const satisfies Record<Forderungsrecht, Uebergaenge>;

/** The state after it; undefined where it is not possible. */
export function nachRueckforderungsschritt(
  recht: Forderungsrecht,
  stand: Verfahrensstand,
  schritt: Rueckforderungsschritt,
): Verfahrensstand | undefined {
  const moegliche: Partial<Record<Rueckforderungsschritt, Verfahrensstand>> = rueckforderungsuebergaenge[recht][stand];
  return moegliche[schritt];
}

export type Forderungsseite = "glaeubiger" | "schuldner";

const vonGlaeubiger = { seiten: ["glaeubiger"], rechte: ["nachweis:pruefen"] } as const;
/** The creditor enters what came by letter. */
const vonBeiden = {
  seiten: ["glaeubiger", "schuldner"],
  rechte: ["nachweis:pruefen", "nachweis:vorbereiten", "nachweis:zeichnen"],
} as const;

/** Who may do what: the sides, and the rights of which one is needed. */
export const rueckforderungZustaendig = {
  anhoerung_versandt: vonGlaeubiger,
  anhoerung_entfaellt: vonGlaeubiger,
  anhoerung_verlaengert: vonGlaeubiger,
  stellungnahme: vonBeiden,
  einstellung_entworfen: vonGlaeubiger,
  eingestellt: vonGlaeubiger,
  bescheid_entworfen: vonGlaeubiger,
  entwurf_verworfen: vonGlaeubiger,
  bescheid_erlassen: vonGlaeubiger,
  rechtsbehelfsverzicht: vonBeiden,
  klage: vonBeiden,
  urteil_bestaetigt: vonGlaeubiger,
  urteil_aufgehoben: vonGlaeubiger,
  gestundet: vonGlaeubiger,
  stundung_beendet: vonGlaeubiger,
  niederschlagung_vorgeschlagen: vonGlaeubiger,
  niedergeschlagen: vonGlaeubiger,
  wieder_aufgenommen: vonGlaeubiger,
  erlass_vorgeschlagen: vonGlaeubiger,
  forderung_erlassen: vonGlaeubiger,
  zinsen_festgesetzt: vonGlaeubiger,
  zinsen_abgesehen: vonGlaeubiger,
} as const satisfies Record<Rueckforderungsschritt, { seiten: readonly Forderungsseite[]; rechte: readonly Recht[] }>;
