import { randomUUID } from "node:crypto";
import type { BescheidEingabe } from "@kim/domain/bescheid";
import type { z } from "zod";
import type { Besuch } from "./api.ts";

type Eingabe = z.input<typeof BescheidEingabe>;

/** A Bescheid over Baustein 2 of 2025, a Zuwendung that rests on no Antrag of this system. */
export const einBescheid = (organisationId: string, angaben: Partial<Eingabe> = {}): Eingabe => ({
  id: randomUUID(),
  organisationId,
  jahr: 2025,
  baustein: 2,
  art: "erstbescheid",
  ohneAntrag: true,
  aktenzeichen: `36.02-${randomUUID().slice(0, 8)}`,
  datum: "2025-02-15",
  von: "2025-01-01",
  bis: "2025-12-31",
  nachweisFaelligAm: "2026-06-30",
  vzaeHundertstel: 500,
  personalCent: 28_500_000,
  arbeitsplaetzeCent: 0,
  massnahmenCent: 0,
  nebenbestimmungen: "Antrag vom 10.01.2025 liegt in Papierform vor.",
  ...angaben,
});

/** A Bescheid that the granting authority issued. Answers its id. */
export async function hatBescheid(
  behoerde: Besuch,
  organisationId: string,
  angaben: Partial<Eingabe> = {},
): Promise<string> {
  const { id } = await behoerde.api.bescheid.create.mutate(einBescheid(organisationId, angaben));
  return id;
}

export const dieBehoerde = (server: { login(email: string): Promise<Besuch> }): Promise<Besuch> =>
  server.login("bezirksregierung@kim.example");
