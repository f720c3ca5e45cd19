import { entwurfstext, entwurfszeile, offenesDatum } from "../grundlagen/eingabefelder.ts";
import { OrganisationId } from "../grundlagen/ids.ts";
import { z } from "../grundlagen/zod.ts";
import { istZuwendungsempfaenger, type OrganisationArt } from "../organisation/organisation.ts";
import { Abfragefeld, felderHoechstens } from "./abfragefeld.ts";

export const LandesabfrageId = z.uuid("Unbekannte Landesabfrage.").toLowerCase().brand("LandesabfrageId");
export type LandesabfrageId = z.infer<typeof LandesabfrageId>;

/** Who is asked: the 54, those of one Regierungsbezirk, or some of them by name. */
export const Empfaengerwahl = z.discriminatedUnion("art", [
  z.strictObject({ art: z.literal("alle") }),
  z.strictObject({ art: z.literal("bezirk"), bezirk: entwurfszeile(60) }),
  z.strictObject({ art: z.literal("auswahl"), ids: z.array(OrganisationId).max(54) }),
]);
export type Empfaengerwahl = z.infer<typeof Empfaengerwahl>;

/** A draft: whatever is missing is asked for when it is put to the bodies. `frist` is the last day in time. */
export const LandesabfrageInhalt = z.strictObject({
  titel: entwurfszeile(150),
  anlass: entwurfstext(2000),
  frist: offenesDatum,
  felder: z
    .array(Abfragefeld)
    .max(felderHoechstens, `Höchstens ${felderHoechstens} Felder.`)
    .refine((felder) => new Set(felder.map(({ id }) => id)).size === felder.length, "Ein Feld steht zweimal da."),
  empfaenger: Empfaengerwahl,
});
export type LandesabfrageInhalt = z.infer<typeof LandesabfrageInhalt>;

export const LandesabfrageAnlage = z.strictObject({
  id: LandesabfrageId,
  /** An earlier one whose fields are taken over. */
  vorlageId: LandesabfrageId.nullable(),
});
export type LandesabfrageAnlage = z.infer<typeof LandesabfrageAnlage>;

export const leereLandesabfrage: LandesabfrageInhalt = {
  titel: "",
  anlass: "",
  frist: null,
  felder: [],
  empfaenger: { art: "alle" },
};

/** Title, reason, fields and recipients as they were; the day is a new one. */
export const ausVorlage = (vorlage: LandesabfrageInhalt): LandesabfrageInhalt => ({ ...vorlage, frist: null });

export type Abfrageadressat = {
  id: OrganisationId;
  name: string;
  art: OrganisationArt;
  regierungsbezirk: string | null;
};

/** Who of the register is meant; nobody but the 54 is ever asked. */
export function adressatenDer<A extends Abfrageadressat>(wahl: Empfaengerwahl, register: readonly A[]): A[] {
  const alle = register.filter(({ art }) => istZuwendungsempfaenger(art));
  if (wahl.art === "alle") return alle;
  if (wahl.art === "bezirk") return alle.filter(({ regierungsbezirk }) => regierungsbezirk === wahl.bezirk);
  return alle.filter(({ id }) => wahl.ids.includes(id));
}
