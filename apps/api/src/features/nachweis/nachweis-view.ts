import {
  findAusdruckstand,
  findNachweisfassung,
  listNachweisdokumente,
  listNachweisfassungen,
  listZeilenentscheidungen,
  type NachweisTx,
  findVorjahrestext,
  hatSpaeteren,
  pruefsummeDes,
  type Akte,
} from "@kim/db";
import {
  angeboteneSchritte,
  moeglicheBerichtigung,
  nachweismangelText,
  nachweisvergleich,
  pruefvermerkDer,
  type Nachweisinhalt,
  type Nachweislage,
} from "@kim/domain/nachweis";

/** One proof for the page of its reader: its holder, or the level above. */
export async function nachweisView(tx: NachweisTx, akte: Akte, akteur: Nachweislage["akteur"]) {
  const { nachweis, vorgaenge, lauf, verwendetDurch, entwurf } = akte;
  return {
    nachweis,
    vorgaenge,
    lauf,
    verwendetDurch,
    schritte: angeboteneSchritte({ ...nachweis, vorgaenge, verwendetDurch, akteur }),
    entwurf: entwurf && (await entwurfView(tx, akte, entwurf)),
    eingereicht: await eingereichtView(tx, akte),
    /** R91: what is set by now; the rest of a submitted version is outstanding. */
    dokumente: await listNachweisdokumente(tx, nachweis),
    berichtigung:
      "bewilligung" in tx
        ? null
        : moeglicheBerichtigung({
            verwendet: verwendetDurch !== null,
            spaetererBautDarauf: await hatSpaeteren(tx, nachweis),
          }),
  };
}

async function entwurfView(tx: NachweisTx, { nachweis, fassung }: Akte, entwurf: NonNullable<Akte["entwurf"]>) {
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
    vorjahr: "bewilligung" in tx ? null : await findVorjahrestext(tx, nachweis),
    /** Against the version that was submitted last. */
    unterschiede: fassung ? unterschiede(fassung.fassung.inhalt, inhalt) : [],
  };
}

async function eingereichtView(tx: NachweisTx, { nachweis, fassung, entscheidungen, stichprobe, vorgaenge }: Akte) {
  if (!fassung) return null;
  const { version, inhalt, zeilen, belege, personen, dateien, berichtigung, regeln } = fassung.fassung;
  const vorige = version > 1 ? await findNachweisfassung(tx, nachweis, version - 1) : undefined;
  const bemerkung = vorgaenge.findLast(({ schritt }) => schritt === "geprueft")?.text ?? null;
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
    vermerk: pruefvermerkDer({ zeilen, entscheidungen, stichprobe: stichprobe ?? null, bemerkung }),
    /** R87: what was decided on the same line of the version before, to take over or not. */
    vorschlaege: vorige
      ? (await listZeilenentscheidungen(tx, { ...nachweis, version: version - 1 })).filter((e) =>
          zeilen.some((z) => z.schluessel === e.schluessel && z.erklaertCent === e.erklaertCent),
        )
      : [],
    unterschiede: vorige ? unterschiede(vorige.fassung.inhalt, inhalt) : [],
    fassungen: await listNachweisfassungen(tx, nachweis),
  };
}

/** The day alone is no difference. */
const unterschiede = (vorher: Nachweisinhalt, nachher: Nachweisinhalt) =>
  nachweisvergleich({ ...vorher, stand: null }, { ...nachher, stand: null });
