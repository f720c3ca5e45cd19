import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function MittelabrufPage() {
  usePageTitle("Mittelabruf");
  return <PageHeader title="Mittelabruf" />;
}
