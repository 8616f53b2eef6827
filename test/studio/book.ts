/** A small project: two people, three questions, one point in other words, one difference. */
export const book = {
  'book/handbook.yml':
    '# Our book\ntitle: Welcome\nlanguage: en\nanswers:\n  - { id: a, title: Ada, files: a.md } # the first\n  - { id: b, title: Bob, files: b.md }\n',
  'book/a.md': `## Work

### 1. How is on-call duty paid?

- **Pay:** A flat rate of 450 euros a week.
- **Nights:** Each call at night gives time off.

### 2. Where can I park my bike?

In the cellar; the badge opens the door.

## Tools

### 3. Where is the code?

On git.example, see the list of teams.
Who may see it
Everybody who works here.
`,
  'book/b.md': `## Work

### 1. How is on-call duty paid?

- **Pay:** You get a flat rate of 500 euros a week.
- **Start:** You begin after three months.

### 2. Who is my buddy?

Your lead tells you before the first day.
`,
} as const;
