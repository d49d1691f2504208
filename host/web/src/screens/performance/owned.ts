/** Whose target it is, as a form has it. */
export interface Owned {
  owner: 'project' | 'fund';
  projectCode?: string;
  fundCode?: string;
  divisionCode?: string;
}

/** What a row says of its owner. */
export const ownerOf = (o: Owned) =>
  o.owner === 'fund' ? { fundCode: o.fundCode, divisionCode: o.divisionCode } : { projectCode: o.projectCode };
