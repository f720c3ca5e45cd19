import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function BescheidNeuPage() {
  usePageTitle("Bescheid erlassen");
  return <PageHeader title="Bescheid erlassen" />;
}
