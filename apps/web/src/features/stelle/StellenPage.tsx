import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function StellenPage() {
  usePageTitle("Stellen");
  return <PageHeader title="Stellen" />;
}
