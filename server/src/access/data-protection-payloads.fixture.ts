import { newId } from '@mangnon/core/platform/id.ts'

/** Valid bodies of the registers' writes, so that a role is refused as a role and not for its spelling. */
const processing = {
  name: 'Sổ trẻ em',
  controller: 'UBND',
  contact: '0222',
  purposes: 'x',
  legalBasis: 'x',
  dataSubjects: 'x',
  dataKinds: ['identity'],
  retention: 'x',
  measures: 'x',
  consequences: 'x',
  startedOn: '2026-01-05',
}
const breach = {
  happened: 'x',
  act: 'x',
  dataKinds: ['identity'],
  contact: 'x',
  consequences: 'x',
  measures: 'x',
}

export const dataProtectionPayloads = {
  newProcessing: () => ({ id: newId(), ...processing }),
  changeProcessing: () => ({ version: 1, ...processing }),
  newBreach: () => ({ id: newId(), discoveredAt: '2026-11-01T00:00:00Z', ...breach }),
  changeBreach: () => ({ version: 1, ...breach }),
  newNotice: () => ({ id: newId(), stage: 'first', sentTo: 'A05', sentAt: '2026-11-02T00:00:00Z', content: 'x' }),
  newText: () => ({ id: newId(), purpose: 'photo', text: 'Một câu hỏi đủ dài để hỏi.', legalText: 'x' }),
  newConsent: () => ({
    id: newId(),
    textId: newId(),
    byChild: true,
    byRepresentative: true,
    representativeName: 'x',
    method: 'signed_paper',
    givenOn: '2026-11-01',
  }),
  newRequest: () => ({
    id: newId(),
    childId: newId(),
    kind: 'see',
    requester: 'child',
    requesterName: 'x',
    contact: 'x',
    content: 'x',
    receivedAt: '2026-11-01T00:00:00Z',
  }),
  newErasure: () => ({ id: newId(), orderNumber: '1', orderDate: '2026-11-01', issuer: 'x', legalText: 'x' }),
}
