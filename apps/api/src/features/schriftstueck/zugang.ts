import { Missing, type SchriftstueckTx } from "@kim/db";
import { hatRecht } from "@kim/domain/organisation";
import { rechtAufSchriftstueck, type Gegenstaende, type Schriftstueckart } from "@kim/domain/schriftstueck";
import type { Person } from "../../shell/session.ts";

type Art = Schriftstueckart | Gegenstaende["art"];

/** As which side this person reads papers of the kind; undefined for everybody who is none. */
export function seiteDer({ organisation: { rollen } }: Person, art: Art): "bewilligung" | "tenant" | undefined {
  const recht = rechtAufSchriftstueck(art);
  // The authority is a side of the granting procedure and of its claims, and of no contract.
  if (recht !== "weiterleitung:lesen" && hatRecht(rollen, "bewilligung:entscheiden")) return "bewilligung";
  return hatRecht(rollen, recht) ? "tenant" : undefined;
}

type Zugang = {
  person: Person;
  asTenant: <T>(work: (tx: SchriftstueckTx) => Promise<T>) => Promise<T>;
  asBewilligung: <T>(work: (tx: SchriftstueckTx) => Promise<T>) => Promise<T>;
};

export function alsSeite<T>(ctx: Zugang, art: Art, work: (tx: SchriftstueckTx) => Promise<T>): Promise<T> {
  const seite = seiteDer(ctx.person, art);
  if (seite === "bewilligung") return ctx.asBewilligung(work);
  return ctx.asTenant((tx) => {
    if (!seite) throw new Missing("schriftstueck");
    return work(tx);
  });
}
