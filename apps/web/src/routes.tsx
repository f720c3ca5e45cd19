import { lazy, Suspense } from "react";
import { createBrowserRouter } from "react-router";
import { Layout } from "./app/Layout.tsx";
import { NotFoundPage } from "./app/NotFoundPage.tsx";
import { LoginPage } from "./features/sitzung/LoginPage.tsx";

const StartPage = lazy(() => import("./features/startseite/StartPage.tsx"));
const StellenPage = lazy(() => import("./features/stelle/StellenPage.tsx"));
const StelleNeuPage = lazy(() => import("./features/stelle/StelleNeuPage.tsx"));
const StellePage = lazy(() => import("./features/stelle/StellePage.tsx"));
const UebersichtPage = lazy(() => import("./features/uebersicht/UebersichtPage.tsx"));
const WeiterleitungenPage = lazy(() => import("./features/weiterleitung/liste/WeiterleitungenPage.tsx"));
const WeiterleitungPage = lazy(() => import("./features/weiterleitung/vertrag/WeiterleitungPage.tsx"));
const WeiterleitungNeuPage = lazy(() => import("./features/weiterleitung/angebot/WeiterleitungNeuPage.tsx"));
const FoerderplanPage = lazy(() => import("./features/foerderplan/FoerderplanPage.tsx"));
const JahreslaufPage = lazy(() => import("./features/jahreslauf/JahreslaufPage.tsx"));
const LandPage = lazy(() => import("./features/land/LandPage.tsx"));
const LandOrganisationPage = lazy(() => import("./features/land/LandOrganisationPage.tsx"));
const UeberPage = lazy(() => import("./features/ueber/UeberPage.tsx"));

const KonditionenPage = lazy(() => import("./features/kondition/KonditionenPage.tsx"));
const AntraegePage = lazy(() => import("./features/antrag/AntraegePage.tsx"));
const AntragPage = lazy(() => import("./features/antrag/AntragPage.tsx"));
const BescheidePage = lazy(() => import("./features/bescheid/BescheidePage.tsx"));
const BescheidNeuPage = lazy(() => import("./features/bescheid/BescheidNeuPage.tsx"));
const BescheidPage = lazy(() => import("./features/bescheid/BescheidPage.tsx"));
const MittelabrufPage = lazy(() => import("./features/mittelabruf/MittelabrufPage.tsx"));
const AusgabenPage = lazy(() => import("./features/ausgabe/AusgabenPage.tsx"));
const FoerderstandPage = lazy(() => import("./features/foerderstand/FoerderstandPage.tsx"));
const LandFoerderungPage = lazy(() => import("./features/foerderstand/LandFoerderungPage.tsx"));
const EinladungPage = lazy(() => import("./features/einladung/EinladungPage.tsx"));
const WillkommenPage = lazy(() => import("./features/willkommen/WillkommenPage.tsx"));
const PersonenPage = lazy(() => import("./features/person/PersonenPage.tsx"));
const ProtokollPage = lazy(() => import("./features/protokoll/ProtokollPage.tsx"));
const VerteilungenPage = lazy(() => import("./features/verteilung/VerteilungenPage.tsx"));
const VerteilungPage = lazy(() => import("./features/verteilung/VerteilungPage.tsx"));

/** Every address of the web app. */
export const appRouter = createBrowserRouter([
  { path: "/anmelden", element: <LoginPage /> },
  {
    path: "/einladung/:token",
    element: (
      <Suspense>
        <EinladungPage />
      </Suspense>
    ),
  },
  {
    element: <Layout />,
    children: [
      { path: "/", element: <StartPage /> },
      { path: "/stellen", element: <StellenPage /> },
      { path: "/stellen/neu", element: <StelleNeuPage /> },
      { path: "/stellen/:id", element: <StellePage /> },
      { path: "/stellen/:id/weiterleiten", element: <WeiterleitungNeuPage /> },
      { path: "/uebersicht", element: <UebersichtPage /> },
      { path: "/weiterleitungen", element: <WeiterleitungenPage /> },
      { path: "/weiterleitungen/:id", element: <WeiterleitungPage /> },
      { path: "/verteilungen", element: <VerteilungenPage /> },
      { path: "/verteilungen/:id", element: <VerteilungPage /> },
      { path: "/foerderplan", element: <FoerderplanPage /> },
      { path: "/jahreslauf", element: <JahreslaufPage /> },
      { path: "/land", element: <LandPage /> },
      { path: "/land/jahreslauf", element: <JahreslaufPage /> },
      { path: "/konditionen", element: <KonditionenPage /> },
      { path: "/land/konditionen", element: <KonditionenPage /> },
      { path: "/antraege", element: <AntraegePage /> },
      { path: "/land/antraege", element: <AntraegePage /> },
      { path: "/antraege/:id", element: <AntragPage /> },
      { path: "/land/antraege/:id", element: <AntragPage /> },
      { path: "/bescheide", element: <BescheidePage /> },
      { path: "/land/bescheide", element: <BescheidePage /> },
      { path: "/land/bescheide/neu", element: <BescheidNeuPage /> },
      { path: "/bescheide/:id", element: <BescheidPage /> },
      { path: "/land/bescheide/:id", element: <BescheidPage /> },
      { path: "/mittelabruf", element: <MittelabrufPage /> },
      { path: "/land/mittelabruf", element: <MittelabrufPage /> },
      { path: "/ausgaben", element: <AusgabenPage /> },
      { path: "/foerderstand", element: <FoerderstandPage /> },
      { path: "/land/foerderung", element: <LandFoerderungPage /> },
      { path: "/land/:ags", element: <LandOrganisationPage /> },
      { path: "/willkommen", element: <WillkommenPage /> },
      { path: "/personen", element: <PersonenPage /> },
      { path: "/protokoll", element: <ProtokollPage /> },
      { path: "/ueber", element: <UeberPage /> },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);
