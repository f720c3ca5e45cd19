import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function FoerderstandPage() {
  usePageTitle("Förderstand");
  return <PageHeader title="Förderstand" />;
}
