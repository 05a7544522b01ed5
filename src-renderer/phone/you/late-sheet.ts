/** What comes after the controller, in one piece: the sheet, and the slip of the phone in charge. */
import { ClaimSlip } from '../screens/claim-slip.tsx';
import { YouSheet } from './you-sheet.tsx';

export const LATE_SHEET = { Sheet: YouSheet, Slip: ClaimSlip };
