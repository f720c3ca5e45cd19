export function OrganisationSwitch() {
  return null;
}
