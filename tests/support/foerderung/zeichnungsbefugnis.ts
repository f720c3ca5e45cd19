import { randomUUID } from "node:crypto";
import type { BefugnisEingabe } from "@kim/domain/nachweis";
import type { z } from "zod";
import type { TestApi } from "../welt/api.ts";
import { aPerson, type Mandant } from "../welt/tenants.ts";

type Eingabe = z.input<typeof BefugnisEingabe>;
type Papier = Extract<Eingabe, { weg: "papier" }>;
type Zugang = Extract<Eingabe, { weg: "elektronisch" }>;

const einAmt = () => ({ id: randomUUID(), amt: "hauptverwaltungsbeamt" as const, von: "2021-01-01" });

/** A head of administration who signs on paper, since 2021, unless told otherwise. */
export const eineBefugnis = (angaben: Partial<Papier> = {}): Papier => ({
  ...einAmt(),
  weg: "papier",
  name: "Lars Landrat",
  ...angaben,
});

/** The same for somebody who logs in. */
export const eineBefugnisMitZugang = (benutzerId: string, angaben: Partial<Zugang> = {}): Zugang => ({
  ...einAmt(),
  weg: "elektronisch",
  benutzerId,
  ...angaben,
});

/** Somebody who administers the people of the body. */
export const eineVerwaltung = (server: TestApi, { id }: Pick<Mandant, "id">) =>
  aPerson(server, [{ organisationId: id, rollen: ["mandantenverwaltung"] }]);
