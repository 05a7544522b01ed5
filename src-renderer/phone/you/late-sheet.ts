/** The chunk that loads after the controller: the sheet, and the slip of the phone in charge. */
import { ClaimSlip } from '../screens/claim-slip.tsx';
import { YouSheet } from './you-sheet.tsx';

export const LATE_SHEET = { Sheet: YouSheet, Slip: ClaimSlip };
