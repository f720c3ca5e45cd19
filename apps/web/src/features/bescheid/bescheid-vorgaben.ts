import { heuteInBerlin, jahresbeginn, jahresende, ueblicheVerrechnung } from "@kim/domain/grundlagen";
import { vakanzregelIn } from "@kim/domain/kondition";
import type { Baustein } from "@kim/domain/stelle";
import {
  vorschlagAufteilung,
  vorschlagBetraege,
  vorschlagNachweisfaellig,
  type Bescheidart,
  type Betragsvorschlag,
} from "@kim/domain/bescheid";
import type { Outputs } from "../../base/trpc.ts";

export type Vorschlag = Outputs["bescheidvorschlag"]["get"];
export type Wahl = { jahr: number; baustein: Baustein };

/** Kinds of Bescheid that can follow on what is there (R33). */
export function moeglicheArten({ geltender, vorjahr }: Pick<Vorschlag, "geltender" | "vorjahr">): Bescheidart[] {
  if (geltender) return ["aenderungsbescheid"];
  return vorjahr ? ["anschlussbescheid", "erstbescheid"] : ["erstbescheid"];
}

export type Grundlage = { vzaeHundertstel: number | undefined; assistenzHundertstel?: number; text: string };

/** Where the proposed posts come from: the Antrag before what counts now, that before the Kontingent. */
export function grundlage({
  antrag,
  geltender,
  kontingent,
}: Pick<Vorschlag, "antrag" | "geltender" | "kontingent">): Grundlage {
  if (antrag)
    return {
      vzaeHundertstel: antrag.vzaeHundertstel,
      assistenzHundertstel: antrag.assistenzHundertstel,
      text: "Umfang und Beträge sind die beantragten.",
    };
  if (geltender)
    return {
      vzaeHundertstel: geltender.vzaeHundertstel,
      text: `Umfang und Beträge sind die des geltenden Bescheids ${geltender.aktenzeichen}.`,
    };
  if (kontingent)
    return {
      vzaeHundertstel: kontingent.vzaeHundertstel,
      text: `Der Umfang ist das Kontingent ${kontingent.jahr} (${kontingent.quelle}), die Beträge folgen aus den Förderkonditionen.`,
    };
  return { vzaeHundertstel: undefined, text: "Für diesen Empfänger und Baustein ist noch nichts bewilligt." };
}

/** What the fields of a new Bescheid start with; amounts are undefined while nothing is there to compute them from. */
export function vorgaben(vorschlag: Vorschlag, { jahr, baustein }: Wahl, now: Date) {
  const { geltender, konditionen } = vorschlag;
  const { vzaeHundertstel, assistenzHundertstel } = grundlage(vorschlag);
  const zeitraum = { von: geltender?.von ?? jahresbeginn(jahr), bis: geltender?.bis ?? jahresende(jahr) };
  const umfang = assistenzHundertstel === undefined ? {} : { assistenzHundertstel };
  const gerechnet =
    konditionen && vzaeHundertstel !== undefined
      ? vorschlagBetraege({ konditionen, baustein, vzaeHundertstel, ...umfang, ...zeitraum })
      : undefined;
  const frist = konditionen?.fristen[baustein].nachweis;
  const instrument = konditionen?.instrumente[baustein].instrument ?? "zuwendung";
  return {
    ...zeitraum,
    datum: heuteInBerlin(now),
    nachweisFaelligAm: geltender?.nachweisFaelligAm ?? (frist && vorschlagNachweisfaellig(zeitraum.bis, frist.monate)),
    nachweisMonate: frist?.monate,
    vakanzMethode:
      geltender?.vakanzMethode ?? (konditionen ? vakanzregelIn(konditionen, baustein, "personal").methode : undefined),
    verrechnung: geltender?.verrechnung ?? ueblicheVerrechnung[instrument],
    zeichnungskreis: geltender?.zeichnungskreis ?? konditionen?.zeichnung[baustein].kreis,
    vzaeHundertstel,
    betraege: vorgelegte(vorschlag) ?? gerechnet,
  };
}

/** An Antrag asks for one sum; where the year caps its parts, they are proposed in the proportion of their caps. */
function vorgelegte({ antrag, geltender, konditionen }: Vorschlag): Betragsvorschlag | undefined {
  const betraege = antrag ?? geltender;
  if (!betraege) return undefined;
  const { personalCent, arbeitsplaetzeCent, massnahmenCent } = betraege;
  const aufteilung = antrag ? null : geltender?.massnahmenAufteilung;
  return {
    personalCent,
    arbeitsplaetzeCent,
    massnahmenCent,
    massnahmenAufteilung: aufteilung ?? (konditionen && vorschlagAufteilung(konditionen, massnahmenCent)),
  };
}
