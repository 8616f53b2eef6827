import { expect, it } from 'vitest';
import { formOf } from '../../src/read/form.ts';

const columns = (...names: readonly string[]) =>
  formOf(
    ['Timestamp', ...names, 'How do I lock the shed?', 'Where is the key?'],
    [['2026/01/02 9:00', ...names.map(() => 'Kim'), 'Twice.', 'On the hook.']],
  );

it.each([
  ['Name'],
  ['Your first name'],
  ['Your name (optional)'],
  ['What is your name?'],
  ['Please enter your full name *'],
  ['First and last name'],
  ['Vor- und Nachname'],
  ['Dein Vorname:'],
  ['Wie heißt du?'],
  ['Wie lautet Ihre E-Mail-Adresse?'],
  ['What’s your e-mail?'],
  ['Votre nom et prénom'],
  ['¿Cómo te llamas?'],
  ['Your e-mail address'],
  ['氏名'],
])('the column %j of a form is never printed', (name) => {
  const form = columns(name);
  expect([...(form?.private ?? [])]).toEqual([0, 1]);
  expect(form?.questions).toEqual([2, 3]);
});

it.each([
  ['What is the name of the master key?'],
  ['How do I name a file?'],
  ['Who answers the phone?'],
  ['What is your first task?'],
  ['What is the IP address?'],
  ['What is email?'],
  ['What is the network ID?'],
  ['What is ID?'],
  ['Was ist ein Name?'],
  ['Wie lautet die IP?'],
])('the column %j is a question', (name) => {
  expect(columns(name)?.questions).toEqual([1, 2, 3]);
});
