import { verteilungRouters } from "./features/weiterleitung/verteilung.router.ts";
import { foerderstandRouters } from "./features/foerderstand/foerderstand.router.ts";
import { ausgabeRouters } from "./features/ausgabe/ausgabe.router.ts";
import { mittelabrufRouters } from "./features/mittelabruf/mittelabruf.router.ts";
import { nachweisRouters } from "./features/nachweis/nachweis.router.ts";
import { beleglisteRouters } from "./features/nachweis/belegliste/belegliste.router.ts";
import { betriebRouters } from "./features/betrieb/betrieb.router.ts";
import { bescheidRouters } from "./features/bescheid/bescheid.router.ts";
import { antragRouters } from "./features/antrag/antrag.router.ts";
import { konditionRouters } from "./features/kondition/kondition.router.ts";
import { mitteilungRouters } from "./features/mitteilung/mitteilung.router.ts";
import { vorlageRouter, vorlagenfassungRouter } from "./features/mitteilung/vorlage.router.ts";
import { fristRouter } from "./features/fristen/frist.router.ts";
import { einzelerinnerungRouter } from "./features/fristen/einzelerinnerung.router.ts";
import { fristenstandRouters } from "./features/fristen/fristenstand.router.ts";
import { fristenkalenderRouter } from "./features/fristen/fristenkalender.router.ts";
import { besetzungRouter, besetzungsendeRouter } from "./features/besetzung/besetzung.router.ts";
import { fortschreibungRouters } from "./features/fortschreibung/fortschreibung.router.ts";
import { foerderplanRouter, kontingentRouter } from "./features/foerderplan/foerderplan.router.ts";
import {
  jahresergebnisRouter,
  jahreslaufAbbruchRouter,
  jahreslaufRouter,
  jahreslaufWiederholungRouter,
} from "./features/jahreslauf/jahreslauf.router.ts";
import { korrekturRouters } from "./features/korrektur/korrektur.router.ts";
import { landeshaushaltRouters } from "./features/land/haushalt/landeshaushalt.router.ts";
import { landesberichtRouters } from "./features/land/bericht/landesbericht.router.ts";
import { lesezugangRouters } from "./features/land/lesezugang/lesezugang.router.ts";
import { abfrageantwortRouters } from "./features/landesabfrage/abfrageantwort.router.ts";
import { landesabfrageRouters } from "./features/landesabfrage/landesabfrage.router.ts";
import { landesverteilungRouters } from "./features/landesverteilung/landesverteilung.router.ts";
import { landRouter } from "./features/land/land.router.ts";
import { organisationRouter } from "./features/organisation/organisation.router.ts";
import { anmeldeseiteRouter } from "./features/sitzung/anmeldeseite.router.ts";
import { mandantenwechselRouter, sitzungRouter } from "./features/sitzung/sitzung.router.ts";
import { rueckforderungRouters } from "./features/rueckforderung/rueckforderung.router.ts";
import { zinsRouters } from "./features/zins/basiszins.router.ts";
import { schriftstueckRouter } from "./features/schriftstueck/schriftstueck.router.ts";
import { startseiteRouter } from "./features/startseite/startseite.router.ts";
import { umsetzungRouter } from "./features/land/umsetzung/umsetzung.router.ts";
import { uebersichtRouter } from "./features/uebersicht/uebersicht.router.ts";
import { stelleRouter, stellenendeRouter, stellenumfeldRouter } from "./features/stelle/stelle.router.ts";
import { weiterleitungRouters } from "./features/weiterleitung/weiterleitung.router.ts";
import { einladungRouter, personeinladungRouter } from "./features/einladung/einladung.router.ts";
import { einladungsannahmeRouter } from "./features/einladung/einladungsannahme.router.ts";
import { personRouter } from "./features/person/person.router.ts";
import { protokollRouter } from "./features/protokoll/protokoll.router.ts";
import { traegerRouter } from "./features/traeger/traeger.router.ts";
import { willkommenRouter } from "./features/willkommen/willkommen.router.ts";
import { weiterleitungKostenRouter } from "./features/weiterleitung/weiterleitung-kosten.router.ts";
import { weiterleitungDokumentRouter } from "./features/weiterleitung/weiterleitung-dokument.router.ts";
import { registerRouters } from "./features/register/register.router.ts";
import { pruefeinsichtRouters } from "./features/pruefeinsicht/pruefeinsicht.router.ts";
import { pruefnachweisRouters } from "./features/nachweis/einsicht/pruefnachweis.router.ts";
import { zeichnungsbefugnisRouters } from "./features/zeichnung/zeichnungsbefugnis.router.ts";
import { router } from "./shell/trpc.ts";

export const appRouter = router({
  ...verteilungRouters,
  sitzung: sitzungRouter,
  anmeldeseite: anmeldeseiteRouter,
  mandantenwechsel: mandantenwechselRouter,
  startseite: startseiteRouter,
  frist: fristRouter,
  fristenkalender: fristenkalenderRouter,
  ...fristenstandRouters,
  einzelerinnerung: einzelerinnerungRouter,
  organisation: organisationRouter,
  stelle: stelleRouter,
  uebersicht: uebersichtRouter,
  stellenende: stellenendeRouter,
  stellenumfeld: stellenumfeldRouter,
  besetzung: besetzungRouter,
  besetzungsende: besetzungsendeRouter,
  ...weiterleitungRouters,
  weiterleitungKosten: weiterleitungKostenRouter,
  ...korrekturRouters,
  weiterleitungDokument: weiterleitungDokumentRouter,
  kontingent: kontingentRouter,
  foerderplan: foerderplanRouter,
  ...fortschreibungRouters,
  jahreslauf: jahreslaufRouter,
  jahreslaufWiederholung: jahreslaufWiederholungRouter,
  jahreslaufAbbruch: jahreslaufAbbruchRouter,
  jahresergebnis: jahresergebnisRouter,
  land: landRouter,
  ...landeshaushaltRouters,
  umsetzung: umsetzungRouter,
  ...landesberichtRouters,
  ...lesezugangRouters,
  ...landesverteilungRouters,
  ...landesabfrageRouters,
  ...abfrageantwortRouters,
  einladung: einladungRouter,
  personeinladung: personeinladungRouter,
  einladungsannahme: einladungsannahmeRouter,
  person: personRouter,
  protokoll: protokollRouter,
  traeger: traegerRouter,
  willkommen: willkommenRouter,
  ...foerderstandRouters,
  ...ausgabeRouters,
  ...mittelabrufRouters,
  ...betriebRouters,
  ...bescheidRouters,
  ...nachweisRouters,
  ...zeichnungsbefugnisRouters,
  ...pruefeinsichtRouters,
  ...pruefnachweisRouters,
  ...beleglisteRouters,
  ...rueckforderungRouters,
  ...zinsRouters,
  ...antragRouters,
  ...konditionRouters,
  ...registerRouters,
  schriftstueck: schriftstueckRouter,
  ...mitteilungRouters,
  vorlage: vorlageRouter,
  vorlagenfassung: vorlagenfassungRouter,
});

export type AppRouter = typeof appRouter;
