import { randomUUID } from "node:crypto";
import { eineAuflage, eineMitteilung } from "../../support/foerderung/auflagen.ts";
import { hatBescheid } from "../../support/foerderung/bescheid.ts";
import { hatBescheid as hatBescheidImBestand } from "../../support/foerderung/mittel.ts";
import { hatAngebot } from "../../support/welt/stellen.ts";
import { aKreis, aKreisMitEmpfaengern } from "../../support/welt/tenants.ts";
import type { Grenze } from "../grenze.ts";
import type { Welt } from "../welt.ts";

type Angaben = NonNullable<Parameters<typeof hatBescheid>[2]>;

const erlassen =
  (angaben: Angaben) =>
  async ({ server, behoerde }: Welt) =>
    hatBescheid(behoerde, (await aKreis(server)).id, angaben);

const zweiter =
  (art: "erstbescheid" | "aenderungsbescheid") =>
  async ({ server, behoerde }: Welt) => {
    const { id } = await aKreis(server);
    const erster = await hatBescheid(behoerde, id);
    const vorgaengerId = art === "aenderungsbescheid" ? erster : null;
    await hatBescheid(behoerde, id, { art, vorgaengerId, datum: "2025-09-01" });
  };

const baustein1 = (vzaeHundertstel: number): Angaben => ({ baustein: 1, vzaeHundertstel, personalCent: 5_700_000 });

type Teil = "veranstaltungenCent" | "massnahmenCent" | "begleitungCent";

const mitTeil = (teil: Teil, cent: number) =>
  erlassen({
    ...baustein1(300),
    massnahmenCent: cent,
    massnahmenAufteilung: { veranstaltungenCent: 0, massnahmenCent: 0, begleitungCent: 0, [teil]: cent },
  });

const mitgeteilt =
  (gefoerdert: boolean) =>
  async ({ server, behoerde }: Welt) => {
    const kreis = await aKreis(server);
    if (gefoerdert) await hatBescheid(behoerde, kreis.id);
    await kreis.api.mitteilung.create.mutate(eineMitteilung());
  };

const verlaengertBis =
  (bis: string) =>
  async ({ server, behoerde }: Welt) => {
    const kreis = await aKreis(server);
    await hatBescheid(behoerde, kreis.id);
    await behoerde.api.fristverlaengerung.create.mutate({
      id: randomUUID(),
      gegenstand: { art: "bescheid", inhaberId: kreis.id, jahr: 2025, baustein: 2 },
      bis,
      grund: "Die Finanzabteilung ist krank.",
    });
  };

/** A Kommune's proof of 2026, while the Kreis owes its own on 30 June of the year after. */
const untenVerlaengertBis =
  (bis: string) =>
  async ({ server }: Welt) => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    await hatBescheidImBestand(server, kreis, { baustein: 2 });
    const { weiterleitungId } = await hatAngebot(kreis, kommune, "angenommen");
    await kreis.api.fristverlaengerung.create.mutate({
      id: randomUUID(),
      gegenstand: { art: "vertrag", inhaberId: kommune.id, jahr: 2026, weiterleitungId },
      bis,
      grund: "Die Finanzabteilung ist krank.",
    });
  };

/** A changed Bescheid made the Kreis's own proof of 2026 due on the very day of the Kommune's. */
const vorgezogen =
  (einvernehmlich: boolean) =>
  async ({ server }: Welt) => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const vorgaengerId = await hatBescheidImBestand(server, kreis, { baustein: 2 });
    const { weiterleitungId } = await hatAngebot(kreis, kommune, "angenommen");
    await hatBescheidImBestand(server, kreis, { baustein: 2, vorgaengerId, nachweisFaelligAm: "2027-03-31" });
    await kreis.api.fristverlaengerung.create.mutate({
      id: randomUUID(),
      gegenstand: { art: "vertrag", inhaberId: kommune.id, jahr: 2026, weiterleitungId },
      bis: "2027-03-01",
      grund: "Unser eigener Nachweis ist früher fällig.",
      einvernehmlich,
    });
  };

export const bescheide: readonly Grenze[] = [
  {
    regel: "R106",
    grenze: "Die Frist eines Nachweises wird über ihren letzten Tag hinaus verlängert, nicht bis zu ihm.",
    art: "ablehnung",
    diesseits: verlaengertBis("2026-07-01"),
    jenseits: verlaengertBis("2026-06-30"),
  },
  {
    regel: "R108",
    grenze: "Darunter wird ohne Rückfrage bis 21 Tage vor dem eigenen Nachweis verlängert, nicht bis 20 Tage davor.",
    art: "ablehnung",
    diesseits: untenVerlaengertBis("2027-06-09"),
    jenseits: untenVerlaengertBis("2027-06-10"),
  },
  {
    regel: "R108",
    grenze:
      "Die Frist eines Vertrags, der erst mit dem eigenen Nachweis fällig ist, wird nur im Einvernehmen vorgezogen.",
    art: "ablehnung",
    diesseits: vorgezogen(true),
    jenseits: vorgezogen(false),
  },
  {
    regel: "R100b",
    grenze: "Mitteilungspflichten hat, wem etwas bewilligt ist, nicht wem nichts bewilligt ist.",
    art: "ablehnung",
    diesseits: mitgeteilt(true),
    jenseits: mitgeteilt(false),
  },
  {
    regel: "R102",
    grenze: "Eine Auflage wird frühestens am Tag des Bescheids fällig, nicht am Tag davor.",
    art: "ablehnung",
    diesseits: erlassen({ auflagen: [eineAuflage({ tag: "2025-02-15" })] }),
    jenseits: erlassen({ auflagen: [eineAuflage({ tag: "2025-02-14" })] }),
  },
  {
    regel: "R3",
    grenze: "Einem Kreis werden in Baustein 1 4,00 VZÄ mit Assistenz bewilligt, nicht 4,01.",
    art: "ablehnung",
    diesseits: erlassen(baustein1(400)),
    jenseits: erlassen(baustein1(401)),
  },
  {
    regel: "R24",
    grenze: "Eine Zuwendung ohne Antrag wird mit 20 Zeichen begründet, nicht mit 19.",
    art: "ablehnung",
    diesseits: erlassen({ nebenbestimmungen: "Zwanzig.Zeichen.lang" }),
    jenseits: erlassen({ nebenbestimmungen: "Neunzehn.Zeichen.la" }),
  },
  {
    regel: "R33",
    grenze: "Auf den Bescheid eines Jahres folgt ein Änderungsbescheid, kein zweiter Erstbescheid.",
    art: "ablehnung",
    diesseits: zweiter("aenderungsbescheid"),
    jenseits: zweiter("erstbescheid"),
  },
  {
    regel: "R35",
    grenze: "Für 5,00 VZÄ zu 57.000 EUR werden 285.000,00 EUR bewilligt, nicht ein Cent mehr.",
    art: "ablehnung",
    diesseits: erlassen({ vzaeHundertstel: 500, personalCent: 28_500_000 }),
    jenseits: erlassen({ vzaeHundertstel: 500, personalCent: 28_500_001 }),
  },
  {
    regel: "R42",
    grenze: "Der Nachweis ist am Tag nach dem Bewilligungszeitraum fällig, nicht an seinem letzten.",
    art: "ablehnung",
    diesseits: erlassen({ bis: "2025-12-31", nachweisFaelligAm: "2026-01-01" }),
    jenseits: erlassen({ bis: "2025-12-31", nachweisFaelligAm: "2025-12-31" }),
  },
  {
    regel: "R74",
    grenze: "Für Veranstaltungen werden 10.000,00 EUR bewilligt, nicht ein Cent mehr.",
    art: "ablehnung",
    diesseits: mitTeil("veranstaltungenCent", 1_000_000),
    jenseits: mitTeil("veranstaltungenCent", 1_000_001),
  },
  {
    regel: "R74",
    grenze: "Für Maßnahmen aus der Schnittstellenanalyse werden 30.000,00 EUR bewilligt, nicht ein Cent mehr.",
    art: "ablehnung",
    diesseits: mitTeil("massnahmenCent", 3_000_000),
    jenseits: mitTeil("massnahmenCent", 3_000_001),
  },
  {
    regel: "R74",
    grenze: "Für externe Begleitung werden 9.000,00 EUR bewilligt, nicht ein Cent mehr.",
    art: "ablehnung",
    diesseits: mitTeil("begleitungCent", 900_000),
    jenseits: mitTeil("begleitungCent", 900_001),
  },
];
