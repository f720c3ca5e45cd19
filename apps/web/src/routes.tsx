import { createBrowserRouter } from "react-router";
import { Layout } from "./app/Layout.tsx";
import { NotFoundPage } from "./base/NotFoundPage.tsx";
import { pageChunk } from "./app/page-chunk.tsx";
import { BareFailure, PageFailure } from "./app/PageFailure.tsx";
import { LoginPage } from "./features/sitzung/LoginPage.tsx";

const jahreslauf = pageChunk(() => import("./features/jahreslauf/JahreslaufPage.tsx"));
const konditionen = pageChunk(() => import("./features/kondition/KonditionenPage.tsx"));
const antraege = pageChunk(() => import("./features/antrag/AntraegePage.tsx"));
const antrag = pageChunk(() => import("./features/antrag/AntragPage.tsx"));
const bescheide = pageChunk(() => import("./features/bescheid/BescheidePage.tsx"));
const bescheid = pageChunk(() => import("./features/bescheid/BescheidPage.tsx"));
const register = pageChunk(() => import("./features/register/RegisterPage.tsx"));
const registerkommune = pageChunk(() => import("./features/register/RegisterKommunePage.tsx"));
const mittelabruf = pageChunk(() => import("./features/mittelabruf/MittelabrufPage.tsx"));

/** Every address of the web app. The login is everybody's first page and comes with the frame. */
export const appRouter = createBrowserRouter([
  { path: "/anmelden", element: <LoginPage />, errorElement: <BareFailure /> },
  {
    path: "/einladung/:token",
    errorElement: <BareFailure />,
    ...pageChunk(() => import("./features/einladung/EinladungPage.tsx")),
  },
  {
    element: <Layout />,
    errorElement: <BareFailure />,
    children: [
      {
        errorElement: <PageFailure />,
        children: [
          { path: "/", ...pageChunk(() => import("./features/startseite/StartPage.tsx")) },
          { path: "/stellen", ...pageChunk(() => import("./features/stelle/StellenPage.tsx")) },
          { path: "/stellen/neu", ...pageChunk(() => import("./features/stelle/StelleNeuPage.tsx")) },
          { path: "/stellen/:id", ...pageChunk(() => import("./features/stelle/StellePage.tsx")) },
          {
            path: "/stellen/:id/weiterleiten",
            ...pageChunk(() => import("./features/weiterleitung/angebot/WeiterleitungNeuPage.tsx")),
          },
          { path: "/fristen", ...pageChunk(() => import("./features/frist/FristenPage.tsx")) },
          { path: "/uebersicht", ...pageChunk(() => import("./features/uebersicht/UebersichtPage.tsx")) },
          {
            path: "/weiterleitungen",
            ...pageChunk(() => import("./features/weiterleitung/liste/WeiterleitungenPage.tsx")),
          },
          {
            path: "/weiterleitungen/:id",
            ...pageChunk(() => import("./features/weiterleitung/vertrag/WeiterleitungPage.tsx")),
          },
          { path: "/verteilungen", ...pageChunk(() => import("./features/verteilung/VerteilungenPage.tsx")) },
          { path: "/verteilungen/:id", ...pageChunk(() => import("./features/verteilung/VerteilungPage.tsx")) },
          { path: "/foerderplan", ...pageChunk(() => import("./features/foerderplan/FoerderplanPage.tsx")) },
          {
            path: "/fortschreibung",
            ...pageChunk(() => import("./features/fortschreibung/FortschreibungPage.tsx")),
          },
          {
            path: "/land/fortschreibung",
            ...pageChunk(() => import("./features/fortschreibung/KontingentePage.tsx")),
          },
          { path: "/jahreslauf", ...jahreslauf },
          { path: "/land", ...pageChunk(() => import("./features/land/LandPage.tsx")) },
          {
            path: "/land/verteilungen",
            ...pageChunk(() => import("./features/landesverteilung/LandesverteilungenPage.tsx")),
          },
          {
            path: "/land/verteilungen/:id",
            ...pageChunk(() => import("./features/landesverteilung/LandesverteilungPage.tsx")),
          },
          { path: "/land/haushalt", ...pageChunk(() => import("./features/land/haushalt/LandeshaushaltPage.tsx")) },
          { path: "/land/jahreslauf", ...jahreslauf },
          { path: "/abfragen", ...pageChunk(() => import("./features/landesabfrage/AbfragenPage.tsx")) },
          { path: "/abfragen/:id", ...pageChunk(() => import("./features/landesabfrage/AbfragePage.tsx")) },
          { path: "/landesabfragen", ...pageChunk(() => import("./features/landesabfrage/LandesabfragenPage.tsx")) },
          { path: "/landesabfragen/:id", ...pageChunk(() => import("./features/landesabfrage/LandesabfragePage.tsx")) },
          { path: "/mitteilungen", ...pageChunk(() => import("./features/mitteilung/MitteilungenPage.tsx")) },
          { path: "/mitteilungen/neu", ...pageChunk(() => import("./features/mitteilung/MitteilungNeuPage.tsx")) },
          { path: "/land/mitteilungen", ...pageChunk(() => import("./features/mitteilung/LandMitteilungenPage.tsx")) },
          { path: "/land/vorlagen", ...pageChunk(() => import("./features/mitteilung/VorlagenPage.tsx")) },
          { path: "/land/pruefung", ...pageChunk(() => import("./features/nachweis/pruefliste/PrueflistePage.tsx")) },
          { path: "/land/fristen", ...pageChunk(() => import("./features/frist/TafelPage.tsx")) },
          { path: "/fristen-der-empfaenger", ...pageChunk(() => import("./features/frist/TafelPage.tsx")) },
          { path: "/land/auftraege", ...pageChunk(() => import("./features/betrieb/AuftraegePage.tsx")) },
          { path: "/konditionen", ...konditionen },
          { path: "/land/konditionen", ...konditionen },
          { path: "/antraege", ...antraege },
          { path: "/land/antraege", ...antraege },
          { path: "/antraege/:id", ...antrag },
          { path: "/land/antraege/:id", ...antrag },
          { path: "/bescheide", ...bescheide },
          { path: "/land/bescheide", ...bescheide },
          { path: "/land/bescheide/neu", ...pageChunk(() => import("./features/bescheid/BescheidNeuPage.tsx")) },
          { path: "/bescheide/:id", ...bescheid },
          { path: "/land/bescheide/:id", ...bescheid },
          { path: "/register", ...register },
          { path: "/land/register", ...register },
          { path: "/register/:id", ...registerkommune },
          { path: "/land/register/:id", ...registerkommune },
          { path: "/mittelabruf", ...mittelabruf },
          { path: "/land/mittelabruf", ...mittelabruf },
          { path: "/nachweise", ...pageChunk(() => import("./features/nachweis/liste/NachweisePage.tsx")) },
          {
            path: "/nachweise/:inhaberId/:id",
            ...pageChunk(() => import("./features/nachweis/seite/NachweisPage.tsx")),
          },
          { path: "/pruefeinsichten", ...pageChunk(() => import("./features/pruefeinsicht/PruefeinsichtenPage.tsx")) },
          { path: "/einsicht", ...pageChunk(() => import("./features/nachweis/einsicht/EinsichtPage.tsx")) },
          {
            path: "/einsicht/:einsichtId/:inhaberId/:nachweisId",
            ...pageChunk(() => import("./features/nachweis/einsicht/PruefnachweisPage.tsx")),
          },
          {
            path: "/rueckforderungen",
            ...pageChunk(() => import("./features/rueckforderung/liste/RueckforderungenPage.tsx")),
          },
          {
            path: "/rueckforderungen/:glaeubigerId/:id",
            ...pageChunk(() => import("./features/rueckforderung/seite/RueckforderungPage.tsx")),
          },
          { path: "/land/basiszinssatz", ...pageChunk(() => import("./features/zins/BasiszinsPage.tsx")) },
          {
            path: "/zeichnungsbefugnisse",
            ...pageChunk(() => import("./features/zeichnung/ZeichnungsbefugnissePage.tsx")),
          },
          { path: "/ausgaben", ...pageChunk(() => import("./features/ausgabe/AusgabenPage.tsx")) },
          { path: "/foerderstand", ...pageChunk(() => import("./features/foerderstand/FoerderstandPage.tsx")) },
          { path: "/land/foerderung", ...pageChunk(() => import("./features/foerderstand/LandFoerderungPage.tsx")) },
          { path: "/land/umsetzung", ...pageChunk(() => import("./features/land/umsetzung/UmsetzungPage.tsx")) },
          { path: "/land/verlauf", ...pageChunk(() => import("./features/land/LandVerlaufPage.tsx")) },
          { path: "/land/lesezugaenge", ...pageChunk(() => import("./features/land/lesezugang/LesezugaengePage.tsx")) },
          { path: "/land/berichte", ...pageChunk(() => import("./features/land/bericht/LandesberichtePage.tsx")) },
          { path: "/land/vergleich", ...pageChunk(() => import("./features/land/LandVergleichPage.tsx")) },
          { path: "/land/:ags", ...pageChunk(() => import("./features/land/LandOrganisationPage.tsx")) },
          { path: "/willkommen", ...pageChunk(() => import("./features/willkommen/WillkommenPage.tsx")) },
          { path: "/personen", ...pageChunk(() => import("./features/person/PersonenPage.tsx")) },
          { path: "/protokoll", ...pageChunk(() => import("./features/protokoll/ProtokollPage.tsx")) },
          { path: "/ueber", ...pageChunk(() => import("./features/ueber/UeberPage.tsx")) },
          { path: "*", element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
