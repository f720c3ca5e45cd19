import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { useSession } from "../../base/session-context.ts";
import { EigeneMittel } from "./EigeneMittel.tsx";
import { Eingang } from "./Eingang.tsx";

/** Calls for money: the recipient's own, or what the granting authority has on its desk. */
export default function MittelabrufPage() {
  usePageTitle("Mittelabruf");
  const { rechte } = useSession();
  if (rechte.includes("bewilligung:entscheiden")) return <Eingang />;
  return rechte.includes("foerderung:lesen") ? <EigeneMittel /> : <NotFoundPage />;
}
