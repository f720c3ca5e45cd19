import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function LandFoerderungPage() {
  usePageTitle("Förderung im Land");
  return <PageHeader title="Förderung im Land" />;
}
