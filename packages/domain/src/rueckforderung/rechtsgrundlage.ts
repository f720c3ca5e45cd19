import { z } from "../grundlagen/zod.ts";
import type { Glaeubiger } from "../zins/kleinbetrag.ts";
import type { Zinsgrundlage } from "../zins/zinspunkte.ts";

/** What a claim for money rests on. */
export const Rechtsgrundlage = z.enum(["ruecknahme", "widerruf", "bedingung", "pauschale", "vertrag"]);
export type Rechtsgrundlage = z.infer<typeof Rechtsgrundlage>;

/** The authority decides by Verwaltungsakt; the giver of a contract asks for what the contract says. */
export type Forderungsrecht = "verwaltungsakt" | "vertrag";

type Merkmale = {
  name: string;
  recht: Forderungsrecht;
  /** R94: may only be used within a year of full knowledge. */
  jahresfrist: boolean;
  /** § 40 VwVfG NRW: the authority has a choice and says how it used it. */
  ermessen: boolean;
  /** Null: as the instrument of the contract says. */
  zins: Zinsgrundlage | null;
};

export const rechtsgrundlagen = {
  ruecknahme: {
    name: "Rücknahme des Bescheids (§ 48 VwVfG NRW)",
    recht: "verwaltungsakt",
    jahresfrist: true,
    ermessen: true,
    zins: "vwvfg_49a",
  },
  widerruf: {
    name: "Widerruf des Bescheids (§ 49 Abs. 3 VwVfG NRW)",
    recht: "verwaltungsakt",
    jahresfrist: true,
    ermessen: true,
    zins: "vwvfg_49a",
  },
  bedingung: {
    name: "Auflösende Bedingung eingetreten (§ 49a Abs. 1 VwVfG NRW)",
    recht: "verwaltungsakt",
    jahresfrist: false,
    ermessen: false,
    zins: "vwvfg_49a",
  },
  pauschale: {
    name: "Rückzahlung der Pauschale (§ 29 Abs. 5 Haushaltsgesetz NRW)",
    recht: "verwaltungsakt",
    jahresfrist: false,
    ermessen: false,
    zins: "hhg_29",
  },
  vertrag: {
    name: "Rückgabe nach dem Weiterleitungsvertrag",
    recht: "vertrag",
    jahresfrist: false,
    ermessen: false,
    zins: null,
  },
} as const satisfies Record<Rechtsgrundlage, Merkmale>;

/** R99: whose limit for small amounts holds. */
export const glaeubigerartDer = (grundlage: Rechtsgrundlage): Glaeubiger =>
  rechtsgrundlagen[grundlage].recht === "vertrag" ? "kommune" : "land";
