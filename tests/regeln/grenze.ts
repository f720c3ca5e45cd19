import type { Betraege, Betragsart } from "@kim/domain/jahresrechnung";
import type { Outcome } from "../../apps/cli/src/testing/run-kim.ts";
import type { Regelnummer } from "../architecture/rules.ts";
import type { Welt } from "./welt.ts";

/** One boundary of a rule, walked from both sides through the running API or the command line. */
export type Grenze<W = Welt> = Kopf & Probe<W>;

type Kopf = {
  regel: Regelnummer;
  /** What lies on either side, as one sentence. */
  grenze: string;
};

type Seiten<W, T> = { diesseits: (welt: W) => Promise<T>; jenseits: (welt: W) => Promise<T> };

/** How the platform shows the rule; each way carries the rule's number by itself. */
type Probe<W> =
  /** One side goes through, the other is refused. */
  | ({ art: "ablehnung" } & Seiten<W, unknown>)
  /** One side is told nothing, the other is. */
  | ({ art: "hinweis" } & Seiten<W, readonly Gesagtes[]>)
  /** The figure that the rule defines comes out differently. */
  | ({ art: "betrag"; betrag: Betragsart } & Seiten<W, Rechnung>)
  /** A command ends well, or with the number on its error output. */
  | ({ art: "befehl" } & Seiten<W, Outcome>);

export type Gesagtes = { regel?: string | null };

export type Rechnung = { summe: Betraege; erwartet: Partial<Betraege> };
