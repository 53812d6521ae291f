/** What the demo lets people do: every step goes through the services, as the account whose step it is. */
package ru.orientir.demo.campaign;
