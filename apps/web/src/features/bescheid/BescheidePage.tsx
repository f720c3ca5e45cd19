import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { useSession } from "../../base/session-context.ts";
import { AlleBescheide } from "./AlleBescheide.tsx";
import { EigeneBescheide } from "./EigeneBescheide.tsx";
import "./bescheid.css";

/** A recipient reads its own Bescheide, the granting authority everybody's. */
export default function BescheidePage() {
  usePageTitle("Bescheide");
  const { rechte } = useSession();
  if (rechte.includes("bewilligung:entscheiden")) return <AlleBescheide />;
  return rechte.includes("foerderung:lesen") ? <EigeneBescheide /> : <NotFoundPage />;
}
