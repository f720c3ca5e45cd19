import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function KonditionenPage() {
  usePageTitle("Förderkonditionen");
  return <PageHeader title="Förderkonditionen" />;
}
