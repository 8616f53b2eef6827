/** Two small documents to begin with, where there are none. */
export const sampleDocuments: Readonly<Record<string, string>> = {
  'answers-ada.md': `# Baking bread

1. Why does dough have to rest?

   - Gluten: The strands of gluten relax, so that the dough can be shaped without springing back.
   - Flavour: Enzymes and yeast go on working, which gives the bread more flavour.

2. How do you know that a loaf is done?

   - Sound: A finished loaf sounds hollow when you tap its underside.
   - Temperature: The middle has reached 96 degrees Celsius.
`,
  'answers-bob.md': `# Baking bread

1. Why does dough need a rest?

   - Flavour: The yeast goes on working, and the bread gets more flavour.
   - Water: The flour takes up the water evenly, and the dough sticks less.

2. How can you tell that a loaf is done?

   - Sound: Tap it from below; a finished loaf sounds hollow.
   - Colour: The crust is deep brown, also along the sides.
`,
};
