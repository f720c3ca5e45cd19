import { lazy } from "react";
import { createBrowserRouter } from "react-router";
import { Layout } from "./app/Layout.tsx";
import { NotFoundPage } from "./app/NotFoundPage.tsx";
import { LoginPage } from "./features/sitzung/LoginPage.tsx";

const StartPage = lazy(() => import("./features/startseite/StartPage.tsx"));
const StellenPage = lazy(() => import("./features/stelle/StellenPage.tsx"));
const StelleNeuPage = lazy(() => import("./features/stelle/StelleNeuPage.tsx"));
const StellePage = lazy(() => import("./features/stelle/StellePage.tsx"));
const WeiterleitungenPage = lazy(() => import("./features/weiterleitung/WeiterleitungenPage.tsx"));
const WeiterleitungPage = lazy(() => import("./features/weiterleitung/WeiterleitungPage.tsx"));
const WeiterleitungNeuPage = lazy(() => import("./features/weiterleitung/WeiterleitungNeuPage.tsx"));
const FoerderplanPage = lazy(() => import("./features/foerderplan/FoerderplanPage.tsx"));
const JahreslaufPage = lazy(() => import("./features/jahreslauf/JahreslaufPage.tsx"));
const LandPage = lazy(() => import("./features/land/LandPage.tsx"));
const LandOrganisationPage = lazy(() => import("./features/land/LandOrganisationPage.tsx"));
const UeberPage = lazy(() => import("./features/ueber/UeberPage.tsx"));

/** Every address of the web app. */
export const appRouter = createBrowserRouter([
  { path: "/anmelden", element: <LoginPage /> },
  {
    element: <Layout />,
    children: [
      { path: "/", element: <StartPage /> },
      { path: "/stellen", element: <StellenPage /> },
      { path: "/stellen/neu", element: <StelleNeuPage /> },
      { path: "/stellen/:id", element: <StellePage /> },
      { path: "/stellen/:id/weiterleiten", element: <WeiterleitungNeuPage /> },
      { path: "/weiterleitungen", element: <WeiterleitungenPage /> },
      { path: "/weiterleitungen/:id", element: <WeiterleitungPage /> },
      { path: "/foerderplan", element: <FoerderplanPage /> },
      { path: "/jahreslauf", element: <JahreslaufPage /> },
      { path: "/land", element: <LandPage /> },
      { path: "/land/jahreslauf", element: <JahreslaufPage /> },
      { path: "/land/:ags", element: <LandOrganisationPage /> },
      { path: "/ueber", element: <UeberPage /> },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);
