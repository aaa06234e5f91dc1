"""Views laid out as documents, and documents as text."""
