"""The dossier: its model, reading it strictly, and the rules it must keep."""
