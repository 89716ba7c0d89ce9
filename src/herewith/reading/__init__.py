"""A submission and the view of its main document become a `Report`. What is quoted is never rewritten."""
ared last."""
