import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
    { ignores: ['node_modules', '../wwwroot', 'src/api/schema.d.ts'] },
    ...tseslint.configs.recommended,
    reactHooks.configs.flat['recommended-latest'] ?? reactHooks.configs.flat.recommended,
    {
        rules: {
            'no-empty': 'error',
            '@typescript-eslint/no-explicit-any': 'error',
            '@typescript-eslint/consistent-type-imports': 'error',
        },
    },
);
