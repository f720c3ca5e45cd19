import {
  findAusdruckstand,
  listNachweisdokumente,
  listNachweisfassungen,
  listZeilenentscheidungen,
  type NachweisleserTx,
  type NachweisTx,
  hatSpaeteren,
  pruefsummeDes,
  type Akte,
} from "@kim/db";
import {
  angeboteneSchritte,
  moeglicheBerichtigung,
  nachweismangelText,
  pruefvermerkDer,
  type Nachweislage,
} from "@kim/domain/nachweis";

/** One proof for the page of its reader: its holder, the level above, or an auditor who is let into it. */
export async function nachweisView(tx: NachweisleserTx, akte: Akte, akteur: Nachweislage["akteur"]) {
  const { nachweis, vorgaenge, lauf, verwendetDurch, entwurf, bemerkungen } = akte;
  return {
    nachweis,
    vorgaenge,
    lauf,
    verwendetDurch,
    bemerkungen,
    schritte: angeboteneSchritte({ ...nachweis, vorgaenge, verwendetDurch, akteur }),
    entwurf: entwurf && !("einsicht" in tx) ? await entwurfView(tx, akte, entwurf) : null,
    eingereicht: await eingereichtView(tx, akte),
    /** R91: what is set by now; the rest of a submitted version is outstanding. */
    dokumente: await listNachweisdokumente(tx, nachweis),
    berichtigung:
      "bewilligung" in tx || "einsicht" in tx
        ? null
        : moeglicheBerichtigung({
            verwendet: verwendetDurch !== null,
            spaetererBautDarauf: await hatSpaeteren(tx, nachweis),
          }),
  };
}

async function entwurfView(tx: NachweisTx, { nachweis, vorjahr }: Akte, entwurf: NonNullable<Akte["entwurf"]>) {
  const { version, angaben, inhalt, zeilen, maengel, papier, befugnisse } = entwurf;
  return {
    version,
    angaben,
    inhalt,
    zeilen,
    maengel: maengel.map((mangel) => ({ ...mangel, satz: nachweismangelText(mangel) })),
    kette: papier.glieder.map(({ sha256: _, ...glied }) => glied),
    einnahmen: papier.einnahmen,
    aemter: papier.aemter,
    befugnisse: befugnisse.filter(({ amt }) => papier.aemter.includes(amt)),
    pruefsumme: pruefsummeDes(entwurf),
    /** What is set as a paper; of another `pruefsumme` it is outdated, null is outstanding. */
    ausdruck: "bewilligung" in tx ? null : ((await findAusdruckstand(tx, nachweis.id)) ?? null),
    vorjahr: vorjahr?.wortlaut ?? null,
  };
}

async function eingereichtView(
  tx: NachweisleserTx,
  { nachweis, fassung, entscheidungen, stichprobe, vorgaenge }: Akte,
) {
  if (!fassung) return null;
  const { version, inhalt, zeilen, belege, personen, dateien, berichtigung, regeln } = fassung.fassung;
  const geprueft = vorgaenge.findLast(({ schritt }) => schritt === "geprueft");
  return {
    version,
    inhalt,
    zeilen,
    belege,
    personen,
    dateien,
    berichtigung,
    regelwerk: regeln.regelwerk,
    sha256: fassung.sha256,
    am: fassung.am,
    verspaetet: fassung.verspaetet,
    entscheidungen,
    stichprobe: stichprobe ?? null,
    befunde: fassung.befunde,
    vermerk: pruefvermerkDer({
      zeilen,
      entscheidungen,
      stichprobe: stichprobe ?? null,
      bemerkung: geprueft?.text ?? null,
      ergebnis: geprueft?.angaben.ergebnis ?? null,
    }),
    /** R87: what was decided on the same line of the version before, to take over or not. */
    vorschlaege:
      version > 1
        ? (await listZeilenentscheidungen(tx, { ...nachweis, version: version - 1 })).filter((e) =>
            zeilen.some((z) => z.schluessel === e.schluessel && z.erklaertCent === e.erklaertCent),
          )
        : [],
    fassungen: await listNachweisfassungen(tx, nachweis),
  };
}
