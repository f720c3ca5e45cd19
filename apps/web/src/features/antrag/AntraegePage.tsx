import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import { useLocation } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { useSession } from "../../base/session-context.ts";
import { EigeneAntraege } from "./EigeneAntraege.tsx";
import { LandAntraege } from "./LandAntraege.tsx";

/** The applicant's own Anträge, or under /land the inbox of the granting authority. */
export default function AntraegePage() {
  usePageTitle("Anträge");
  const { rechte, organisation } = useSession();
  const land = useLocation().pathname.startsWith("/land/");
  if (land) return rechte.includes("bewilligung:entscheiden") ? <LandAntraege /> : <NotFoundPage />;
  return rechte.includes("foerderung:lesen") && istZuwendungsempfaenger(organisation.art) ? (
    <EigeneAntraege />
  ) : (
    <NotFoundPage />
  );
}
