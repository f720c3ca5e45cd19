import { type Organisation, istZuwendungsempfaenger } from "../../organisation/organisation.ts";
import type { Stelle } from "../../stelle/stelle.ts";
import { weiterleitungsstand, type Herkunftsvertrag } from "../vertrag/weiterleitung.ts";
import type { WeiterleitungRefusal } from "../vertrag/weiterleitung-refusal.ts";

/** What the rules read of a body. */
export type Body = Pick<Organisation, "id" | "art" | "kreisId" | "name">;
type Uebergabe = {
  geber: Body;
  empfaenger: Body;
  stelle: Pick<Stelle, "id" | "organisationId" | "funktion">;
  herkunft: Herkunftsvertrag | null;
};

/** TIntG § 9 (2), R22: to whom. */
export function empfaengergrenze({ geber, empfaenger, stelle, herkunft }: Uebergabe): WeiterleitungRefusal | undefined {
  return (
    empfaengerhindernis(geber, empfaenger) ??
    (empfaenger.art === "traeger" && stelle.funktion !== "case_management"
      ? { reason: "traeger-nur-case-management", feld: "empfaengerId" }
      : undefined) ??
    // Deeper givers are known to the database alone.
    (empfaenger.id === stelle.organisationId || empfaenger.id === herkunft?.geberId
      ? { reason: "empfaenger-steht-darueber", feld: "empfaengerId" }
      : undefined)
  );
}

/** Whether this body can receive posts from that one at all; the post itself may narrow it further. */
export const kannEmpfangen = (geber: Body, empfaenger: Body): boolean =>
  empfaengerhindernis(geber, empfaenger) === undefined;

/** R22: whether the giver may pass on this post at all. */
export function gebergrenze({
  geber,
  stelle,
  herkunft,
}: Omit<Uebergabe, "empfaenger">): WeiterleitungRefusal | undefined {
  if (herkunft === null)
    return stelle.organisationId === geber.id && istZuwendungsempfaenger(geber.art)
      ? undefined
      : { reason: "stelle-nicht-eigen", feld: "stelleId" };
  if (
    herkunft.empfaengerId !== geber.id ||
    herkunft.stelleId !== stelle.id ||
    weiterleitungsstand(herkunft) !== "angenommen"
  )
    return { reason: "stelle-nicht-gehalten", feld: "stelleId" };
  return herkunft.weiterleitungErlaubt ? undefined : { reason: "weitergabe-nicht-erlaubt", feld: "stelleId" };
}

function empfaengerhindernis(geber: Body, empfaenger: Body): WeiterleitungRefusal | undefined {
  if (empfaenger.id === geber.id) return { reason: "an-sich-selbst", feld: "empfaengerId" };
  if (!gibtWeiter(geber)) return { reason: "empfaenger-art-nicht-moeglich", feld: "empfaengerId" };
  if (empfaenger.art === "traeger") return undefined;
  if (empfaenger.art !== "kreisangehoerige_kommune")
    return { reason: "empfaenger-art-nicht-moeglich", feld: "empfaengerId" };
  if (geber.art === "traeger") return { reason: "traeger-nur-an-traeger", feld: "empfaengerId" };
  const kreisId = geber.art === "kreisangehoerige_kommune" ? geber.kreisId : geber.id;
  return empfaenger.kreisId === kreisId
    ? undefined
    : {
        reason: "kommune-ausserhalb-des-kreises",
        feld: "empfaengerId",
        empfaenger: empfaenger.name,
        geber: geber.name,
      };
}

const gibtWeiter = ({ art }: Body): boolean =>
  istZuwendungsempfaenger(art) || art === "kreisangehoerige_kommune" || art === "traeger";
