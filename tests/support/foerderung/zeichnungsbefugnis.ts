import { randomUUID } from "node:crypto";
import type { BefugnisEingabe } from "@kim/domain/nachweis";
import type { z } from "zod";
import type { TestApi } from "../welt/api.ts";
import { aPerson, type Mandant } from "../welt/tenants.ts";

type Eingabe = z.input<typeof BefugnisEingabe>;
type Papier = Extract<Eingabe, { weg: "papier" }>;
type Zugang = Extract<Eingabe, { weg: "elektronisch" }>;

/** A head of administration who signs on paper, since 2021, unless told otherwise. */
export function eineBefugnis(angaben?: Partial<Papier>): Papier;
export function eineBefugnis(angaben: Partial<Zugang> & Pick<Zugang, "weg" | "benutzerId">): Zugang;
export function eineBefugnis(angaben: Partial<Papier> | (Partial<Zugang> & Pick<Zugang, "weg" | "benutzerId">) = {}) {
  const gemeinsam = { id: randomUUID(), amt: "hauptverwaltungsbeamt" as const, von: "2021-01-01" };
  return angaben.weg === "elektronisch"
    ? { ...gemeinsam, ...angaben }
    : { ...gemeinsam, weg: "papier" as const, name: "Lars Landrat", ...angaben };
}

/** Somebody who administers the people of the body. */
export const eineVerwaltung = (server: TestApi, { id }: Pick<Mandant, "id">) =>
  aPerson(server, [{ organisationId: id, rollen: ["mandantenverwaltung"] }]);
